import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './db.ts';

/** Stands in a statement where each use of it has a value of its own. */
class Slot {
  readonly #path: readonly string[];

  constructor(path: readonly string[]) {
    this.#path = path;
  }

  valueIn(values: object): unknown {
    return this.#path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], values);
  }
}

type Build<Values, Shape, Row> = (db: Db, values: Values, shape: Shape) => Compilable<Row>;

/**
 * A statement that is built and compiled at its first use and only filled in from then on: for the few on a caller's way,
 * where building takes as long as running.
 *
 * `build` is handed stand-ins in the place of values. It may do nothing with them but hand them on as parameters: whatever changes the
 * words of the statement belongs in `shape`, which has few combinations. Values may be objects of values; lists are one value each.
 */
export function compiledOnce<
  Values extends object,
  Shape extends Readonly<Record<string, string | boolean>>,
  Row,
>(build: Build<Values, Shape, Row>): (db: Db, values: Values, shape: Shape) => Promise<Row[]> {
  const compiled = new Map<string, CompiledQuery<Row>>();
  return async (db, values, shape) => {
    const key = Object.values(shape).join();
    let statement = compiled.get(key);
    if (statement === undefined) {
      statement = build(db, standIns(values, []), shape).compile();
      compiled.set(key, statement);
    }
    const parameters = statement.parameters.map((parameter) =>
      parameter instanceof Slot ? parameter.valueIn(values) : parameter,
    );
    return (await db.executeQuery<Row>({ ...statement, parameters })).rows;
  };
}

/** The type says what each slot will be filled with: to the builder a slot is as opaque as any parameter. */
function standIns<Values extends object>(values: Values, path: readonly string[]): Values {
  const entries = Object.entries(values).map(([key, value]) => {
    const at = [...path, key];
    return [key, isGroup(value) ? standIns(value, at) : new Slot(at)] as const;
  });
  return Object.fromEntries(entries) as Values;
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
