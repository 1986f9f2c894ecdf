/* A button copies the text of the element that it names; where the browser does not allow it the text is selected, to be copied by hand. */
(function () {
  'use strict';

  function select(text) {
    var range = document.createRange();
    range.selectNodeContents(text);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    if (!button) return;
    var text = document.getElementById(button.dataset.copy);
    select(text);
    if (!navigator.clipboard) return;
    navigator.clipboard.writeText(text.textContent).then(function () {
      button.parentElement.querySelector('[role="status"]').textContent = button.dataset.copied;
    }, function () { /* it stays selected */ });
  });
})();
