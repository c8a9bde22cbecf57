/** Something that changed, for those that watch. */
export interface News {
  about: "session" | "payment" | "delivery" | "rules" | "switches" | "faults" | "clock" | "reset";
  id?: string;
  /** How it stands now, where it has a state. */
  state?: string;
}

/** Tells those who watch what changes, as it changes. */
export class Feed {
  readonly #watchers = new Set<(news: News) => void>();

  /** Answers a function that ends it. */
  watch(watcher: (news: News) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  get isWatched(): boolean {
    return this.#watchers.size > 0;
  }

  tell(news: News): void {
    for (const watcher of this.#watchers) watcher(news);
  }
}
