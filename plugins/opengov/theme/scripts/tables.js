/* A table takes the focus only where there is something to scroll to. */
{
  const follow = new ResizeObserver(entries => {
    for (const { target } of entries)
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
      else target.removeAttribute("tabindex")
  })
  for (const region of document.querySelectorAll(".og-scroll")) follow.observe(region)
}
