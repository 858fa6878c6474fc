/** A moment as `<input type="datetime-local">` has it, by the clocks of this computer: `2026-03-02T09:30`. */
export function localDateTime(moment: string): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
