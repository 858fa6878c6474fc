import { FrontdeskError } from '../errors.ts';
import type { DepartmentRow, SiteRow } from '../store/schema.ts';

/** A site with its settings, and its departments in their order. */
export interface KnownSite extends SiteRow {
  readonly departments: readonly DepartmentRow[];
}

/** Read again after this time even without a notification, since a row may have been changed by hand. */
const KEPT_MS = 30_000;

interface Entry {
  readonly site: Promise<KnownSite | undefined>;
  readonly until: number;
}

/**
 * A cache of sites: they hardly ever change, and every call begins with one. A change of a site notifies all nodes
 * (`publishSites`), which then empty their cache. Unknown sites are not remembered.
 */
export class SiteDirectory {
  readonly #load: (key: string) => Promise<KnownSite | undefined>;
  readonly #entries = new Map<string, Entry>();

  constructor(load: (key: string) => Promise<KnownSite | undefined>) {
    this.#load = load;
  }

  /** @throws FrontdeskError `site_not_found` */
  async find(key: string): Promise<KnownSite> {
    const site = await this.#entry(key).site;
    if (site === undefined) throw new FrontdeskError('site_not_found');
    return site;
  }

  /** Empties the cache. */
  forget(): void {
    this.#entries.clear();
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key);
    if (known !== undefined && performance.now() < known.until) return known;
    const entry = { site: this.#load(key), until: performance.now() + KEPT_MS };
    this.#entries.set(key, entry);
    const drop = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    entry.site.then((site) => site ?? drop(), drop);
    return entry;
  }
}
