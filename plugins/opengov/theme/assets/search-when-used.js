/* Material fetches the search data with every page, before anybody searches: megabytes, on a
   large portal. Here the request waits until the search is used. Goes when Material waits itself. */
(() => {
  const { open, send } = XMLHttpRequest.prototype
  const used = new Promise(resolve => {
    if (new URLSearchParams(location.search).has("q")) resolve()
    for (const event of ["focusin", "change"])
      document.addEventListener(event, ({ target }) => {
        if (target.closest("#__search, [data-md-component=search]")) resolve()
      })
  })
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (`${url}`.endsWith("/search/search_index.json"))
      this.send = body => used.then(() => send.call(this, body))
    return open.call(this, method, url, ...rest)
  }
})()
