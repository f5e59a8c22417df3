import {
  AngleTool,
  addTool,
  annotation,
  CobbAngleTool,
  Enums,
  init,
  LengthTool,
  PanTool,
  ToolGroupManager,
  type Types,
  WindowLevelTool,
  ZoomTool,
} from '@cornerstonejs/tools';
import type { MeasurementKind } from '../../../graphql/generated/graphql.ts';

/** What the pointer does on a film. */
export type PointerTool = 'WINDOW' | 'ZOOM' | 'PAN' | MeasurementKind;

export const toolNames: Readonly<Record<PointerTool, string>> = {
  WINDOW: WindowLevelTool.toolName,
  ZOOM: ZoomTool.toolName,
  PAN: PanTool.toolName,
  LENGTH: LengthTool.toolName,
  ANGLE: AngleTool.toolName,
  COBB: CobbAngleTool.toolName,
};

export const drawnKinds = ['LENGTH', 'ANGLE', 'COBB'] as const satisfies readonly MeasurementKind[];

const { Primary, Secondary, Auxiliary, Wheel } = Enums.MouseBindings;
let isRegistered = false;

/** The words that stand beside a drawing, from the drawing's data. */
export type TextOf = (kind: MeasurementKind, data: Types.AnnotationData, targetId: string) => string[];

/** Opens a set of tools for the viewports of one study. */
export function openTools(id: string, textOf: TextOf): Types.IToolGroup {
  if (!isRegistered) {
    isRegistered = true;
    init();
    for (const tool of [WindowLevelTool, ZoomTool, PanTool, LengthTool, AngleTool, CobbAngleTool]) addTool(tool);
    annotation.config.style.setDefaultToolStyles(styles);
  }
  const group = ToolGroupManager.createToolGroup(id);
  if (group === undefined) throw new Error('A set of tools of this name is open already.');
  group.addTool(toolNames.WINDOW);
  group.addTool(toolNames.ZOOM);
  group.addTool(toolNames.PAN);
  for (const kind of drawnKinds) {
    group.addTool(toolNames[kind], {
      getTextLines: (data: Types.AnnotationData, targetId: string) => textOf(kind, data, targetId),
    });
  }
  takeTool(group, 'WINDOW');
  return group;
}

/** Puts a tool into the hand; zoom and pan stay on the other buttons, the wheel and two fingers. */
export function takeTool(group: Types.IToolGroup, tool: PointerTool): void {
  for (const name of Object.values(toolNames)) {
    const isDrawing = drawnKinds.some((kind) => toolNames[kind] === name);
    // A drawing that is there can be moved whatever is in the hand.
    if (isDrawing) group.setToolPassive(name, { removeAllBindings: true });
    else group.setToolDisabled(name);
  }
  const always: Partial<Record<PointerTool, Types.IToolBinding[]>> = {
    ZOOM: [{ mouseButton: Secondary }, { mouseButton: Wheel }, { numTouchPoints: 2 }],
    PAN: [{ mouseButton: Auxiliary }, { numTouchPoints: 3 }],
  };
  for (const kind of ['ZOOM', 'PAN'] as const) {
    const own = tool === kind ? [{ mouseButton: Primary }, { numTouchPoints: 1 }] : [];
    group.setToolActive(toolNames[kind], { bindings: [...own, ...(always[kind] ?? [])] });
  }
  if (tool !== 'ZOOM' && tool !== 'PAN') {
    group.setToolActive(toolNames[tool], { bindings: [{ mouseButton: Primary }, { numTouchPoints: 1 }] });
  }
}

const line = 'rgb(214, 224, 226)';
const held = 'rgb(94, 200, 214)';

/** Drawings are grey like everything that carries no meaning, and in the accent while they are held. */
const styles = {
  color: line,
  colorHighlighted: held,
  colorSelected: held,
  colorLocked: 'rgb(160, 170, 172)',
  lineWidth: '1.5',
  lineDash: '',
  shadow: true,
  textBoxVisibility: true,
  textBoxFontFamily: 'Inter Variable, Inter, system-ui, sans-serif',
  textBoxFontSize: '12px',
  textBoxColor: line,
  textBoxColorHighlighted: held,
  textBoxColorSelected: held,
  textBoxColorLocked: 'rgb(160, 170, 172)',
  textBoxBackground: '',
  textBoxLinkLineWidth: '1',
  textBoxLinkLineDash: '2,3',
  textBoxShadow: true,
  markerSize: '10',
  angleArcLineDash: '',
};
