/* Single letters do nothing (WCAG 2.1.4): the theme would search at "s" or leave the page at "n",
   also where a voice control types them. Goes when the theme can be told so. */
addEventListener(
  "keydown",
  event => {
    const { key, target } = event
    const typed = target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName)
    if (key.length === 1 && key !== " " && !typed) event.stopImmediatePropagation()
  },
  true
)
