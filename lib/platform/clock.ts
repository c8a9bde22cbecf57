type Clock = () => Date;

const system: Clock = () => new Date();
let clock: Clock = system;

/** The present, for everything that the shop decides or stores. Tests move it with `setClock`. */
export function now(): Date {
  return clock();
}

/** Replaces the clock in a test; without an argument the system's time is back. */
export function setClock(replacement: Clock = system): void {
  clock = replacement;
}

export const seconds = (n: number) => n * 1_000;
export const minutes = (n: number) => n * 60_000;
export const hours = (n: number) => n * 3_600_000;
export const days = (n: number) => n * 86_400_000;

/** A moment that many milliseconds after another. */
export function later(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds);
}
