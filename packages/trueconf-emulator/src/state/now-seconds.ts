/** Unix time in whole seconds, as the API writes times. */
export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
