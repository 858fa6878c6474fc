import { pipeline, Readable } from 'node:stream';
import type { HistoryCall } from '@frontdesk/contract';
import { stringify } from 'csv-stringify';

/** Columns of the file and where they are found; named as on the wire, whatever the reader's language. */
const COLUMNS: Record<string, (call: HistoryCall) => string | number | null | undefined> = {
  id: (call) => call.id,
  created_at: (call) => call.created_at,
  site: (call) => call.site.key,
  department: (call) => call.department?.key,
  status: (call) => call.status,
  outcome: (call) => call.end_reason,
  failure: (call) => call.failure,
  operator: (call) => call.operator?.login,
  waited_s: (call) => call.waited_s,
  talked_s: (call) => call.talked_s,
  visitor_name: (call) => call.visitor.name,
  visitor_email: (call) => call.visitor.email,
  visitor_phone: (call) => call.visitor.phone,
  visitor_reference: (call) => call.visitor.reference,
  topic: (call) => call.topic,
  page: (call) => call.page?.url,
  note: (call) => call.note,
  tags: (call) => call.tags.join(', '),
  browser: (call) => call.browser,
  rating: (call) => call.rating,
  rating_comment: (call) => call.rating_comment,
};

/**
 * Calls as CSV (RFC 4180), written as fast as it is read. A spreadsheet knows its encoding by the mark at the start, and
 * takes no cell for a formula, whatever a visitor called themselves.
 */
export function callsCsv(calls: AsyncIterable<HistoryCall>): Readable {
  const writer = stringify({
    ...{ bom: true, header: true, columns: Object.keys(COLUMNS) },
    // A line break of the other kind ends no record for the library, but for some readers it does.
    ...{ record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ },
  });
  // A failure on either side ends both; who reads the writer hears of it there.
  return pipeline(Readable.from(rowsOf(calls)), writer, () => undefined);
}

async function* rowsOf(calls: AsyncIterable<HistoryCall>) {
  for await (const call of calls) yield Object.values(COLUMNS).map((read) => read(call) ?? '');
}
