import { readSettings } from '../env.ts';

const startedAt = readSettings().COMMAND_STARTED_AT;

/** Seconds since the command began, installing included, one decimal. */
export function secondsSinceStart(): string {
  return ((Date.now() - startedAt) / 1000).toFixed(1);
}

/** One line for the person who waits, with the time since the command began. */
export function say(sentence: string): void {
  console.log(`${secondsSinceStart().padStart(6)} s  ${sentence}`);
}
