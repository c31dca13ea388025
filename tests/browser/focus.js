// Watches the keyboard's focus. `focusWatch.start()` notes how every control looks at rest;
// `focusWatch.faults` then tells of each one that was focused without a reader seeing it, and
// `focusWatch.missed()` of those that never were.
window.focusWatch = (() => {
  const LOOKS = ["outline", "boxShadow", "backgroundColor", "borderColor", "textDecoration"]
  const CONTROLS = "a[href], button, input, select, textarea, summary, iframe, [tabindex]"
  const atRest = new Map()
  const reached = new Set()
  const faults = []

  const name = element => {
    const text = element.getAttribute("aria-label") || element.innerText || element.id || ""
    const place = element.closest("[class]")?.className || ""
    return `<${element.localName} class="${place}"> ${text.trim().slice(0, 50)}`
  }
  const look = element => {
    const style = getComputedStyle(element)
    return LOOKS.map(property => style[property]).join("; ")
  }
  // Where the element, or the label that stands for it, is drawn.
  const drawn = element => [element, ...(element.labels || [])]
  const isVisible = element =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    [...element.getClientRects()].some(box => box.width && box.height)

  const isControl = element =>
    element.tabIndex >= 0 &&
    !element.disabled &&
    element.checkVisibility() &&
    !element.closest("[inert]") &&
    // of a group of choices the keyboard enters one
    !(element.type === "radio" && element.name && !element.checked &&
      document.querySelector(`input[name="${element.name}"]:checked`)) &&
    // a folded part holds nothing that can be reached
    !element.closest("details:not([open]) > :not(summary:first-of-type)")

  const controls = () =>
    [...document.querySelectorAll(CONTROLS)].filter(
      element => isControl(element) && drawn(element).some(isVisible)
    )

  const isUncovered = element =>
    [...element.getClientRects()].some(box => {
      const points = [0.1, 0.5, 0.9].flatMap(across =>
        [0.1, 0.5, 0.9].map(down => [box.x + box.width * across, box.y + box.height * down])
      )
      return points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y)
        return top && (element.contains(top) || top.contains(element) && top.localName !== "body")
      })
    })

  const check = element => {
    const parts = drawn(element).filter(isVisible)
    if (!parts.length) faults.push(`focused, but not drawn: ${name(element)}`)
    else if (!parts.some(isUncovered)) faults.push(`focused off screen or covered: ${name(element)}`)
    else if (parts.every(part => look(part) === atRest.get(part)))
      faults.push(`focus is not seen: ${name(element)}`)
  }

  return {
    faults,
    start() {
      for (const element of document.querySelectorAll(CONTROLS))
        for (const part of drawn(element)) atRest.set(part, look(part))
      reached.add(document.activeElement)
    },
    // Called after each press of Tab. True when the focus has left the page, or come round.
    note() {
      const element = document.activeElement
      if (!element || element === document.body || reached.has(element)) return true
      reached.add(element)
      check(element)
      return false
    },
    missed: () => controls().filter(element => !reached.has(element)).map(name),
    count: () => reached.size
  }
})()
