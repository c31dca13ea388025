/* A button behind each choice of colours leads to the next one; the theme's script does the rest. */
{
  const inputs = [...document.querySelectorAll("[data-md-component=palette] input")]
  inputs.forEach((input, index) => {
    const button = input.nextElementSibling
    button?.addEventListener("click", () => {
      const next = inputs[(index + 1) % inputs.length]
      next.click()
      next.nextElementSibling?.focus()
    })
    // The theme takes Enter to be meant for an input, and would switch once more.
    button?.addEventListener("keydown", event => event.key === "Enter" && event.stopPropagation())
  })
}
