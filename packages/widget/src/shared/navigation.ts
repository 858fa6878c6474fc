/** Whether this page is the same as before, loaded again, and not another one the visitor has walked to. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}
