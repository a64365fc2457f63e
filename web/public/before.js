(function () {
  var kept = localStorage.getItem('mantine-color-scheme-value');
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang =
    localStorage.getItem('ashiato.language') || (navigator.language.indexOf('ja') === 0 ? 'ja' : 'en');
})();
