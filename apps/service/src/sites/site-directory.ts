import { FrontdeskError } from '../errors.ts';
import type { DepartmentRow, SiteRow } from '../store/schema.ts';

/** A site as visitors meet it: its settings, and its departments in their order. */
export interface KnownSite extends SiteRow {
  readonly departments: readonly DepartmentRow[];
}

/** Also without having been told: somebody may have changed a row by hand. */
const KEPT_MS = 30_000;

interface Entry {
  readonly site: Promise<KnownSite | undefined>;
  readonly until: number;
}

/**
 * The sites that were asked for lately, in memory: they hardly ever change, and every call begins with one. Whoever changes
 * a site tells all nodes (`publishSites`), which then forget theirs. Sites that do not exist are not remembered.
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

  /** The next question is asked of the database. */
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
