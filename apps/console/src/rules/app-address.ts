/** Whether an address opens TrueConf's own app and nothing else: anything that runs or leads elsewhere is refused. */
export function isAppAddress(address: string): boolean {
  return /^trueconf:/i.test(address);
}
