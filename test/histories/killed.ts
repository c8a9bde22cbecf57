/** What a process is left with that is killed before a statement. */
export class Killed extends Error {}
