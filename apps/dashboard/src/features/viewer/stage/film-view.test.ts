import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cameraOf, type FilmView, fittingCamera, greyOf, homeView, placeOf, stepped, windowOf } from './film-view.ts';

const tall = { width: 300, height: 900 };

test('a film that is taller than its port fits by its height, a wider one by its width', () => {
  expect(fittingCamera(tall, 0.5)).toEqual({ centerX: 150, centerY: 450, halfHeight: 450 });
  // A port of 1 to 4 shows 300 across when it shows 1200 down.
  expect(fittingCamera(tall, 0.25)).toEqual({ centerX: 150, centerY: 450, halfHeight: 600 });
});

test('at home the camera fits, at twice the zoom it shows half', () => {
  const fitting = fittingCamera(tall, 0.5);
  expect(cameraOf(homeView, fitting)).toEqual(fitting);
  expect(cameraOf({ ...homeView, zoom: 2 }, fitting).halfHeight).toBe(225);
});

test('a film moved down by a tenth of the port shows what lies above its middle', () => {
  expect(cameraOf({ ...homeView, y: 0.1 }, fittingCamera(tall, 0.5)).centerY).toBe(360);
});

test('the window is the film’s own, stretched and shifted', () => {
  expect(windowOf({ ...homeView, contrast: 0.5, brightness: -0.25 }, { center: 2000, width: 800 })).toEqual({
    center: 1800,
    width: 400,
  });
});

test('what was set is what is read back', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const views = fc.record({ zoom: number(0.2, 40), x: number(-2, 2), y: number(-2, 2) });
  fc.assert(
    fc.property(views, number(0.1, 3), number(0.1, 10), number(-2, 2), (place, aspect, contrast, brightness) => {
      const view: FilmView = { ...homeView, ...place, contrast, brightness };
      const fitting = fittingCamera(tall, aspect);
      const own = { center: 1500, width: 700 };
      const back = { ...placeOf(cameraOf(view, fitting), fitting), ...greyOf(windowOf(view, own), own) };
      for (const key of ['zoom', 'x', 'y', 'contrast', 'brightness'] as const) {
        expect(back[key]).toBeCloseTo(view[key], 6);
      }
    }),
  );
});

test('a step there and back leads home, and zoom has an end', () => {
  for (const tool of ['WINDOW', 'ZOOM', 'PAN'] as const) {
    const back = stepped(stepped(homeView, tool, 'UP'), tool, 'DOWN');
    for (const key of ['zoom', 'x', 'y', 'contrast', 'brightness'] as const) {
      expect(back[key]).toBeCloseTo(homeView[key], 12);
    }
  }
  let view = homeView;
  for (let press = 0; press < 100; press++) view = stepped(view, 'ZOOM', 'UP');
  expect(view.zoom).toBe(40);
});
