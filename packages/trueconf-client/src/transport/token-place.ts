export type Place = 'header' | 'query';

/**
 * Where a server takes the token. In the header, unless it refuses that and takes the query, the only way that TrueConf's getting-started
 * article shows. What is in the query ends up in the logs of proxies, so a token that was ever taken in the header is not sent there.
 */
export class TokenPlace {
  #now: Place = 'header';
  /** The last token taken there. */
  #inHeader: string | undefined;

  get now(): Place {
    return this.#now;
  }

  /** Where else to try a token that was refused at this place; null for nowhere. */
  besides(place: Place, token: string): Place | null {
    if (place === 'query') return 'header';
    return this.#inHeader === token ? null : 'query';
  }

  taken(place: Place, token: string): void {
    this.#now = place;
    if (place === 'header') this.#inHeader = token;
  }
}
