// The button to print exists only where a script can answer it.
const button = document.querySelector("[data-print]");
button.hidden = false;
button.addEventListener("click", () => print());
