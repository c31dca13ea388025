/* The theme asks for a sitemap beside every other language and feed of a page: a dozen requests that
   find nothing. It looks for links whose "rel" is exactly "alternate", once the page is read; a blank
   behind the word changes nothing for anybody else. Goes when the theme asks no more. */
for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel += " "
