export type Place = 'header' | 'query';

/**
 * Where a server takes the token. In the header, unless it refuses that and takes the query, the only way that TrueConf's getting-started
 * article shows. What is in the query ends up in the logs of proxies, so a server that ever took the header is sent nothing there.
 */
export class TokenPlace {
  #now: Place = 'header';
  #headerIsTaken = false;

  get now(): Place {
    return this.#now;
  }

  /** Where else to try a token that was refused at this place; null for nowhere. */
  besides(place: Place): Place | null {
    if (place === 'query') return 'header';
    return this.#headerIsTaken ? null : 'query';
  }

  taken(place: Place): void {
    this.#now = place;
    if (place === 'header') this.#headerIsTaken = true;
  }
}
