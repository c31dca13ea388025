/* A button beside each address of a calendar. Without a script, or where the browser has no
   clipboard for the page, the address stands there to be selected. */
if (navigator.clipboard) {
  for (const button of document.querySelectorAll(".og-copied button")) {
    const words = button.textContent
    button.hidden = false
    button.setAttribute("aria-live", "polite")
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.parentElement.querySelector("code").textContent)
      button.textContent = button.dataset.ogDone
      setTimeout(() => (button.textContent = words), 3000)
    })
  }
}
