/** Focuses a field, or the first thing in it that can be: a group of keys has no input of its own. */
export function focusOn(id: string) {
  const field = document.getElementById(id);
  const itself = field?.matches("input, textarea, button, canvas");
  const inner = itself ? field : field?.querySelector<HTMLElement>("[tabindex='0'], input, button");
  inner?.focus();
}
