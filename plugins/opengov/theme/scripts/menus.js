/* The menu of languages and, on small screens, the drawer with the navigation: each opens by a
   button that says whether it is open, and closes by Escape, which leads back to the button. */
{
  const find = selector => document.querySelector(selector)
  const drawer = find("#__drawer"), navigation = find("#__navigation"), link = find(".og-menu")
  const languages = find(".md-select > button")
  const wide = matchMedia("(min-width: 76.25em)")

  const setOpen = (button, open) => button.setAttribute("aria-expanded", open)
  const isOpen = button => button?.getAttribute("aria-expanded") === "true"

  let menu
  if (drawer && navigation && link) {
    menu = document.createElement("button")
    menu.type = "button"
    menu.className = link.className
    menu.setAttribute("aria-label", link.getAttribute("aria-label"))
    menu.setAttribute("aria-controls", navigation.id)
    menu.append(...link.childNodes)
    link.replaceWith(menu)
    const close = navigation.querySelector(".og-close")
    const behind = document.querySelectorAll(".md-skip, .md-header, .md-content, .md-footer")
    const follow = () => {
      const open = drawer.checked && !wide.matches
      const changed = open !== isOpen(menu)
      setOpen(menu, open)
      navigation.inert = !open && !wide.matches
      for (const element of behind) element.inert = open
      if (changed) (open ? close : menu).focus()
    }
    close.setAttribute("role", "button")
    close.addEventListener("click", event => {
      event.preventDefault()
      drawer.click()
    })
    menu.addEventListener("click", () => drawer.click())
    drawer.addEventListener("change", follow)
    wide.addEventListener("change", () => (wide.matches && drawer.checked ? drawer.click() : follow()))
    drawer.checked = false
    setOpen(menu, false)
    follow()
  }

  if (languages) {
    languages.setAttribute("aria-controls", "__languages")
    setOpen(languages, false)
    languages.addEventListener("click", () => setOpen(languages, !isOpen(languages)))
    const leave = ({ target }) => languages.parentElement.contains(target) || setOpen(languages, false)
    addEventListener("click", leave)
    addEventListener("focusin", leave)
  }

  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return
    if (isOpen(menu)) drawer.click()
    if (isOpen(languages)) {
      setOpen(languages, false)
      languages.focus()
    }
  })
}
