export const figure = {
  key: 'Figures as tables, and back',
  table: 'Table',
  tableOf: 'Table: {title}',
  svg: 'SVG',
  svgOf: 'SVG: {title}',
  png: 'PNG',
  pngOf: 'PNG: {title}',
} as const;
