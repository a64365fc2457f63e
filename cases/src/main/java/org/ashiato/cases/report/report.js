// The page is complete without this script: it opens what is folded where a reader wants to see it.
"use strict";
(() => {
  const open = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      open(target);
      target.scrollIntoView();
    }
  };
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
  addEventListener("hashchange", follow);
  follow();
})();
