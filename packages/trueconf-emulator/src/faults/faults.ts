import { type FaultEffect, type FaultRule, faultRule } from './fault-rule.ts';

interface ActiveRule {
  id: number;
  method: string | undefined;
  path: string | RegExp | undefined;
  remaining: number;
  effect: FaultEffect;
}

interface Request {
  method: string;
  path: string;
  /** Name of the API call, null for an unknown address. */
  call: string | null;
}

/** Makes requests to the API and the token endpoint fail or wait. */
export class Faults {
  /** Added before every request is worked on, in milliseconds: a far-away server. */
  delayMs = 0;
  #rules: ActiveRule[] = [];
  #nextId = 1;
  readonly #expireTokens: () => void;

  constructor(expireTokens: () => void) {
    this.#expireTokens = expireTokens;
  }

  /** Adds a rule and returns its id; earlier rules are tried first, a request meets one at most. */
  add(rule: FaultRule): number {
    const { match, effect } = faultRule.parse(rule);
    const id = this.#nextId++;
    this.#rules.push({
      id,
      method: match.method?.toUpperCase(),
      path: match.path,
      remaining: match.times ?? Number.POSITIVE_INFINITY,
      effect,
    });
    return id;
  }

  /** False if there is no such rule (any more). */
  remove(id: number): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter((rule) => rule.id !== id);
    return this.#rules.length < before;
  }

  /** Takes all rules and the general delay away. */
  clear(): void {
    this.#rules = [];
    this.delayMs = 0;
  }

  /** Every access token issued so far is invalid from now on. */
  expireAllTokens(): void {
    this.#expireTokens();
  }

  /** The effect this request meets, if any; uses up one of the rule's times. */
  take(request: Request): FaultEffect | null {
    const rule = this.#rules.find((candidate) => matches(candidate, request));
    if (rule === undefined) return null;
    rule.remaining--;
    if (rule.remaining <= 0) this.remove(rule.id);
    return rule.effect;
  }

  /** For inspection; `remaining` is null for a rule without end. */
  list(): object[] {
    return this.#rules.map(({ id, method, path, remaining, effect }) => ({
      id,
      match: { method, path: path === undefined ? undefined : String(path) },
      remaining: Number.isFinite(remaining) ? remaining : null,
      effect,
    }));
  }
}

function matches(rule: ActiveRule, request: Request): boolean {
  if (rule.method !== undefined && rule.method !== request.method) return false;
  if (rule.path === undefined || rule.path === request.call) return true;
  return new RegExp(rule.path).test(request.path);
}
