/**
 * Stands for the worker that Cornerstone computes segmentations in. Nothing here segments, and the real one refers to itself,
 * which the bundler cannot come to an end with (vercel/next.js pull request 97470).
 */
export {};
