/*
 * A background request that nobody answered, or that was answered with "later" because the database is away: the page stays as it is, with all that is
 * typed, and says so until a request is answered again.
 */
(function () {
  'use strict';

  var LATER = 502;
  /* what is still asked when a page is left fails, too, and nobody is to see that */
  var LEAVING_TAKES = 400;

  function said() { return document.querySelector('#saying > .away'); }
  function say() {
    var saying = document.getElementById('saying');
    if (!saying || said()) return;
    var line = document.createElement('p');
    line.className = 'away notice warn';
    line.textContent = saying.dataset.away;
    saying.prepend(line);
    saying.scrollIntoView({ block: 'nearest' });
  }
  var soon = null;
  function unsay() {
    clearTimeout(soon);
    var line = said();
    if (line) line.remove();
  }
  /* PrimeFaces frees the button of a request only when it was answered */
  function freeButtons() {
    document.querySelectorAll('.ui-button.ui-state-loading').forEach(function (button) {
      var widget = window.PrimeFaces.getWidgetById(button.id);
      if (widget && widget.ajaxCount === 0) window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.getJQ());
    });
  }
  window.addEventListener('load', function () {
    if (!window.jQuery) return;
    window.jQuery(document)
      .on('pfAjaxError', function (event, request) {
        setTimeout(freeButtons, 0);
        if (request.status !== 0 && request.status < LATER) return;
        clearTimeout(soon);
        soon = setTimeout(say, LEAVING_TAKES);
      })
      .on('pfAjaxSuccess', unsay);
  });
})();
