/* Keys that lead through the product. What they do stands in the sheet of keys (templates/shortcuts.xhtml), which "?" opens. */
(function () {
  'use strict';

  var PATIENCE = 1500;
  var OFF = 'shortcuts-off';
  var pressed = [];
  var timer = null;

  function sheet() { return document.getElementById('shortcuts'); }
  function off() { return localStorage.getItem(OFF) === 'yes'; }
  function offered(entry) { return !entry.dataset.offered || !!document.querySelector(entry.dataset.offered); }
  function entries() { return Array.from(sheet().querySelectorAll('li[data-keys]')); }

  /* ---- the sheet */
  function open() {
    entries().forEach(function (entry) { entry.hidden = !offered(entry); });
    sheet().querySelectorAll('section').forEach(function (part) { part.hidden = !part.querySelector('li:not([hidden])'); });
    sheet().querySelector('#shortcuts-on').checked = !off();
    sheet().showModal();
  }
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-shortcuts]')) open();
    else if (event.target.closest('[data-shortcuts-close]') || event.target === sheet()) sheet().close();
  });
  document.addEventListener('change', function (event) {
    if (event.target.id === 'shortcuts-on') localStorage.setItem(OFF, event.target.checked ? 'no' : 'yes');
  });

  /* ---- what keys do */
  var deeds = {
    go: function (entry) {
      var at = new URLSearchParams(window.location.search).get('id');
      var next = entry.dataset.path.endsWith('/tasks/next') && at;
      window.location.assign(entry.dataset.path + (next ? '?after=' + encodeURIComponent(at) : ''));
    },
    click: function (entry) { document.querySelector(entry.dataset.offered).click(); },
    step: function (entry) {
      var all = Array.from(document.querySelectorAll(entry.dataset.offered));
      var at = all.indexOf(document.activeElement);
      var to = entry.dataset.keys === 'j' ? at + 1 : at < 0 ? all.length - 1 : at - 1;
      if (all[to]) all[to].focus();
    }
  };
  function forget() {
    clearTimeout(timer);
    pressed = [];
  }
  function press(key) {
    clearTimeout(timer);
    pressed.push(key);
    var soFar = pressed.join(' ');
    var fits = entries().filter(function (entry) {
      return deeds[entry.dataset.deed] && (entry.dataset.keys + ' ').indexOf(soFar + ' ') === 0 && offered(entry);
    });
    var exact = fits.find(function (entry) { return entry.dataset.keys === soFar; });
    if (exact) {
      forget();
      deeds[exact.dataset.deed](exact);
    } else if (fits.length) {
      timer = setTimeout(forget, PATIENCE);
    } else if (pressed.length > 1) {
      forget();
      return press(key);
    } else {
      forget();
    }
    return !!(exact || fits.length);
  }
  document.addEventListener('keydown', function (event) {
    if (!sheet() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || !window.huike.takesKeys(event.target)) return;
    if (event.key === '?') {
      event.preventDefault();
      forget();
      open();
    } else if (/^[a-z]$/.test(event.key) && press(event.key)) {
      event.preventDefault();
    } else if (event.key !== 'Shift' && !/^[a-z]$/.test(event.key)) {
      forget();
    }
  });
})();
