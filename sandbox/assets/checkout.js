// Comfort on top of a form that works without this file: grouping, brand, checks before sending, test cards.

const form = document.querySelector("#pay");
const { brands, errors, codeHint, savedBrand, installments } = JSON.parse(form.dataset.rules);
const input = (name) => form.elements.namedItem(name);
const status = document.querySelector("#status");
const digitsOf = (text) => text.replace(/\D/g, "");

function brandOf(digits) {
  return brands.find(({ prefixes }) => prefixes.some((prefix) => new RegExp(prefix).test(digits)));
}

/** The brand that pays: that of the saved card, else of the number as far as it is typed. */
const brandThatPays = () =>
  savedBrand ? brands.find(({ id }) => id === savedBrand) : brandOf(digitsOf(input("number")?.value ?? ""));

function group(digits) {
  const sizes = brandOf(digits)?.lengths.includes(15) ? [4, 6, 5] : [4, 4, 4, 4, 3];
  const parts = [];
  for (let start = 0; start < digits.length; start += sizes[parts.length - 1] ?? 4) {
    parts.push(digits.slice(start, start + (sizes[parts.length] ?? 4)));
  }
  return parts.join(" ");
}

/** Sets a field's text and keeps the caret behind the same digit. */
function rewrite(field, text) {
  if (field.value === text) return;
  const caretWas = field.selectionStart ?? field.value.length;
  const atEnd = caretWas === field.value.length;
  const before = digitsOf(field.value.slice(0, caretWas)).length;
  field.value = text;
  if (atEnd || document.activeElement !== field) return;
  let caret = 0;
  for (let seen = 0; caret < text.length && seen < before; caret += 1) if (/\d/.test(text[caret])) seen += 1;
  field.setSelectionRange(caret, caret);
}

function showBrand() {
  const brand = brandThatPays();
  for (const slot of form.querySelectorAll("[data-slot]")) slot.hidden = slot.dataset.slot !== brand?.id;
  const length = brand?.codeLength ?? 3;
  input("code").maxLength = length;
  document.querySelector("#code-hint").textContent = codeHint[length];
  offerInstallments(brand);
}

/** Leaves only what the brand allows to choose from, once the brand is known. */
function offerInstallments(brand) {
  const allowed = installments[brand?.id] ?? installments["*"];
  const list = input("installments");
  if (!list || !brand || !allowed) return;
  for (const option of list.options)
    option.hidden = option.disabled = !allowed.includes(Number(option.value));
  if (list.selectedOptions[0]?.disabled) list.value = String(Math.min(...allowed));
}

function onNumber() {
  const digits = digitsOf(input("number").value);
  rewrite(input("number"), group(digits.slice(0, Math.max(...(brandOf(digits)?.lengths ?? [19])))));
  showBrand();
}

function onExpiry(event) {
  const field = input("expiry");
  if (/[^\d/\s]/.test(field.value) || event.inputType?.startsWith("delete")) return;
  const digits = digitsOf(field.value);
  const padded = /^[2-9]/.test(digits) ? `0${digits}` : digits;
  if (/^\d\/$/.test(field.value)) rewrite(field, `0${field.value}`);
  else if (padded.length >= 2) rewrite(field, `${padded.slice(0, 2)}/${padded.slice(2, 6)}`);
}

const checks = {
  number(value) {
    const digits = value.replace(/[\s.-]/g, "");
    if (!/^\d+$/.test(digits)) return errors.number;
    const lengths = brandOf(digits)?.lengths;
    const fits = lengths ? lengths.includes(digits.length) : digits.length >= 12 && digits.length <= 19;
    return fits ? "" : errors.numberLength;
  },
  expiry(value) {
    const match = /^(\d{1,2})\s*[/ .-]\s*(\d{2}|\d{4})$/.exec(value) ?? /^(\d{2})(\d{2}|\d{4})$/.exec(value);
    const month = Number(match?.[1]);
    if (!match || month < 1 || month > 12) return errors.expiry;
    const year = Number(match[2].length === 2 ? `20${match[2]}` : match[2]);
    return Date.UTC(year, month, 1) <= Date.now() ? errors.expired : "";
  },
  code(value) {
    const length = brandThatPays()?.codeLength ?? 3;
    return new RegExp(`^\\d{${length}}$`).test(value) ? "" : errors.code[length];
  },
  holder: (value) => (/\S\s+\S/.test(value) ? "" : errors.holder),
  email: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(value) ? "" : errors.email),
};

const checked = Object.keys(checks).filter((name) => input(name));

/** Shows or clears what is wrong with a field; true when nothing is. */
function check(name) {
  const message = checks[name](input(name).value.trim());
  document.querySelector(`#${name}-error`).textContent = message;
  if (message) input(name).setAttribute("aria-invalid", "true");
  else input(name).removeAttribute("aria-invalid");
  return message === "";
}

function setBusy(busy) {
  const button = form.querySelector(".pay");
  const label = button.querySelector("[data-pay-label]");
  label.dataset.rest ??= label.textContent;
  label.textContent = busy ? form.dataset.paying : label.dataset.rest;
  button.setAttribute("aria-disabled", String(busy));
  status.textContent = busy ? form.dataset.paying : "";
  form.dataset.busy = busy ? "yes" : "";
}

function fillFrom(button) {
  const values = {
    number: button.dataset.card,
    expiry: `12/${String(new Date().getFullYear() + 3).slice(-2)}`,
    code: "1234".slice(0, brandOf(button.dataset.card)?.codeLength ?? 3),
    holder: input("holder").value || "Ana Prueba",
    email: input("email").value || "ana@example.com",
  };
  for (const [name, value] of Object.entries(values)) input(name).value = value;
  onNumber();
  for (const name of checked) check(name);
  status.textContent = button.dataset.filled;
  form.querySelector(".pay").focus();
}

input("number")?.addEventListener("input", onNumber);
input("expiry")?.addEventListener("input", onExpiry);
form.addEventListener("focusout", ({ target }) => {
  if (target.value && checked.includes(target.name)) check(target.name);
});
form.addEventListener("submit", (event) => {
  const wrong = checked.filter((name) => !check(name));
  if (wrong.length > 0 || form.dataset.busy) event.preventDefault();
  if (wrong.length > 0) input(wrong[0]).focus();
  else setBusy(true);
});
for (const button of document.querySelectorAll("[data-card]")) {
  button.hidden = false;
  button.addEventListener("click", () => fillFrom(button));
}
document.querySelector('a[href="#test-cards-list"]')?.addEventListener("click", () => {
  document.querySelector("#test-cards").open = true;
});
// A page that comes back from the browser's memory still says "processing" and may be out of date.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
if (input("code")) showBrand();
