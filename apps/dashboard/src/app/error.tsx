'use client';
export { ScreenError as default } from '../features/clinic/screen-error.tsx';
