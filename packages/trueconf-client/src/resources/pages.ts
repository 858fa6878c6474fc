/** Lets each item through once, however pages overlap while the server's list changes. */
export const distinct = <Item extends { readonly id: string }>() => {
  const seen = new Set<string>();
  return {
    of: (items: readonly Item[]): Item[] =>
      items.filter(({ id }) => {
        const isNew = !seen.has(id);
        seen.add(id);
        return isNew;
      }),
    get count(): number {
      return seen.size;
    },
  };
};
