/* The basket lives in this browser only: { slug: amount }. */
const KEY = 'halden-basket';

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return kept !== null && typeof kept === 'object' ? kept : {};
  } catch {
    return {};
  }
}

function write(basket) {
  localStorage.setItem(KEY, JSON.stringify(basket));
  show(basket);
}

function show(basket) {
  const amounts = Object.values(basket).filter(Number.isInteger);
  for (const count of document.querySelectorAll('[data-basket-count]')) {
    count.textContent = String(amounts.reduce((sum, amount) => sum + amount, 0));
  }
  const list = document.querySelector('[data-basket]');
  if (list === null) return;
  let total = 0;
  for (const row of list.querySelectorAll('[data-lamp]')) {
    const amount = basket[row.dataset.lamp] ?? 0;
    row.hidden = amount === 0;
    row.querySelector('[data-amount]').textContent = `× ${amount}`;
    total += amount * Number(row.querySelector('[data-price]').dataset.price);
  }
  document.querySelector('[data-empty]').hidden = total > 0;
  const sum = document.querySelector('[data-total]');
  sum.hidden = total === 0;
  sum.textContent = `Total €${total}`;
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const basket = read();
  const { add } = target.closest('[data-add]')?.dataset ?? {};
  const { remove } = target.closest('[data-remove]')?.dataset ?? {};
  if (add) {
    write({ ...basket, [add]: (basket[add] ?? 0) + 1 });
    document.querySelector('[data-added]').textContent = 'In your basket';
  }
  if (remove) {
    delete basket[remove];
    write(basket);
  }
});

show(read());
