let timer;

/** Says something for a few seconds at the bottom of the page; screen readers read it out. */
export function showToast(text) {
  const toast = document.querySelector('.toast');
  toast.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    toast.textContent = '';
  }, 4000);
}
