/*
 * What others change while this page is open. Of all windows of a browser one listens to the server (/live) and tells the others: a browser has few
 * connections to a server to give away. What stands on the page says what it wants to hear of:
 *   data-live="name of the function that asks for it anew", and either data-live-task="id" or data-live-whose="MINE | GROUP | …" with [data-task] rows
 */
(function () {
  'use strict';

  var AT_MOST_EVERY = 1500;
  var STILL_THERE = 12000;
  var heardAt = 0;
  var stream = null;
  var listening = false;
  var lead = null;
  var channel = 'BroadcastChannel' in window ? new BroadcastChannel('huike-live') : null;

  function places() { return Array.from(document.querySelectorAll('[data-live]')); }

  /* ---- asking anew, each place not too often */
  var waiting = new Map();
  var last = new Map();
  function refresh(name) {
    if (waiting.has(name)) return;
    var wait = Math.max(0, (last.get(name) || 0) + AT_MOST_EVERY - Date.now());
    waiting.set(name, setTimeout(function ask() {
      if (window.huike.dragging()) {
        waiting.set(name, setTimeout(ask, AT_MOST_EVERY));
        return;
      }
      waiting.delete(name);
      last.set(name, Date.now());
      remember();
      if (typeof window[name] === 'function') window[name]();
    }, wait));
  }

  /* the row with the focus may be the one that goes: whoever works by keyboard goes on at the same place; what was picked stays picked */
  var row = -1;
  var picked = [];
  function rows() { return Array.from(document.querySelectorAll('[data-task]')); }
  function remember() {
    var at = document.activeElement && document.activeElement.closest && document.activeElement.closest('[data-task]');
    row = at ? rows().indexOf(at) : -1;
    picked = Array.from(document.querySelectorAll('[name="pick"]:checked')).map(function (box) { return box.value; });
  }
  function restore() {
    document.querySelectorAll('[name="pick"]').forEach(function (box) { if (picked.indexOf(box.value) >= 0) box.checked = true; });
    if (row < 0 || (document.activeElement && document.activeElement !== document.body)) return;
    var left = rows();
    var there = left.length && left[Math.min(row, left.length - 1)].querySelector('a, button');
    if (there) there.focus();
  }

  function onPage(ids) {
    return ids.some(function (id) { return document.querySelector('[data-task="' + CSS.escape(id) + '"]'); });
  }
  function wants(place, told) {
    if (told.missed || told.more) return true;
    if (place.dataset.liveTask) return told.changed.concat(told.typed).indexOf(place.dataset.liveTask) >= 0;
    var whose = place.dataset.liveWhose;
    return onPage(told.changed) || (whose === 'MINE' ? told.mine : whose === 'GROUP' ? told.nobodys : told.changed.length > 0);
  }
  function hear(told) {
    if (document.hidden) { missed = true; return; }
    places().forEach(function (place) { if (wants(place, told)) refresh(place.dataset.live); });
  }

  /* ---- whoever comes back sees what happened meanwhile */
  var missed = false;
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden && missed) { missed = false; hear({ missed: true, changed: [], typed: [] }); }
    look();
  });

  /* ---- the one that listens */
  function tell(told) {
    hear(told);
    if (channel) channel.postMessage(told);
  }
  function open() {
    stream = new EventSource(places()[0].dataset.liveFrom);
    /* the server ends a stream now and then: what happened until the next one began is asked for */
    var again = false;
    stream.addEventListener('open', function () {
      listening = true;
      if (again) tell({ missed: true, changed: [], typed: [] });
      again = true;
    });
    stream.addEventListener('error', function () {
      listening = false;
      /* refused, such as by a proxy without a server behind it: the browser does not try again by itself */
      if (this.readyState === EventSource.CLOSED) close();
    });
    stream.addEventListener('tasks', function (event) { tell(JSON.parse(event.data)); });
    stream.addEventListener('missed', function () { tell({ missed: true, changed: [], typed: [] }); });
  }
  function close() {
    if (stream) stream.close();
    stream = null;
    listening = false;
    if (lead) lead();
    lead = null;
  }
  /* a window that nobody looks at, or touches, leaves it to others, so that an idle session can end */
  function look() {
    var needed = places().length > 0 && window.huike.attended();
    if (!needed) { if (stream || lead) close(); return; }
    if (listening && channel) channel.postMessage({ here: true });
    if (stream || lead) return;
    if (!navigator.locks || !channel) { open(); return; }
    navigator.locks.request('huike-live', { ifAvailable: true }, function (lock) {
      if (!lock || stream || lead) return undefined;
      open();
      return new Promise(function (resolve) { lead = resolve; });
    });
  }
  if (channel) {
    channel.addEventListener('message', function (event) {
      heardAt = Date.now();
      if (!event.data.here) hear(event.data);
    });
  }

  /* whether changes come by themselves; where not, the page polls as before */
  window.huike.live = function () { return listening || Date.now() - heardAt < STILL_THERE; };
  window.huike.refreshed = restore;
  document.addEventListener('DOMContentLoaded', look);
  setInterval(look, 5000);
})();
