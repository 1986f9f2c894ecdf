/* The palette: Ctrl+K or Cmd+K, type, go. A combobox with a list of options (WAI-ARIA), whose focus stays in the field. */
(function () {
  'use strict';

  var PAUSE = 150;
  var RECENT = 6;
  var timer = null;
  var asked = null;

  function palette() { return document.getElementById('palette'); }
  function field() { return document.getElementById('palette-text'); }
  function list() { return document.getElementById('palette-list'); }
  function options() { return Array.from(list().querySelectorAll('[role="option"]')); }
  function say(text) { palette().querySelector('[role="status"]').textContent = text; }

  /* ---- what was chosen lately, in this tab's session and language */
  function place() { return 'recent:' + document.documentElement.lang; }
  function recent() {
    try {
      return JSON.parse(sessionStorage.getItem(place()) || '[]');
    } catch (nonsense) {
      return [];
    }
  }
  function remember(item) {
    var others = recent().filter(function (each) { return each.path !== item.path; });
    sessionStorage.setItem(place(), JSON.stringify([item].concat(others).slice(0, RECENT)));
  }

  /* ---- the list */
  function element(tag, className, text) {
    var made = document.createElement(tag);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function option(item, number) {
    var made = element('div', 'palette-option');
    made.id = 'palette-option-' + number;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    made.item = item;
    made.append(element('span', 'palette-label', item.label));
    if (item.detail) made.append(' ', element('span', 'palette-detail', item.detail));
    return made;
  }
  function group(heading, number) {
    var made = element('div', 'palette-group');
    var head = element('div', 'palette-heading', heading);
    head.id = 'palette-heading-' + number;
    made.setAttribute('role', 'group');
    made.setAttribute('aria-labelledby', head.id);
    made.append(head);
    return made;
  }
  function show(items) {
    var groups = {};
    list().replaceChildren();
    items.forEach(function (item, number) {
      if (!groups[item.heading]) {
        groups[item.heading] = group(item.heading, number);
        list().append(groups[item.heading]);
      }
      groups[item.heading].append(option(item, number));
    });
    list().hidden = !items.length;
    list().scrollTop = 0;
    field().setAttribute('aria-expanded', String(!!items.length));
    choose(options()[0]);
  }
  function choose(wanted) {
    options().forEach(function (each) { each.setAttribute('aria-selected', String(each === wanted)); });
    if (wanted) {
      field().setAttribute('aria-activedescendant', wanted.id);
      wanted.scrollIntoView({ block: 'nearest' });
    } else {
      field().removeAttribute('aria-activedescendant');
    }
  }
  function chosen() { return list().querySelector('[aria-selected="true"]'); }
  function move(steps) {
    var all = options();
    if (all.length) choose(all[(all.indexOf(chosen()) + steps + all.length) % all.length]);
  }
  function go(made, aside) {
    if (!made) return;
    remember(made.item);
    if (aside) {
      window.open(made.item.path, '_blank', 'noopener');
    } else {
      close();
      window.location.assign(made.item.path);
    }
  }

  /* ---- asking */
  function ask() {
    var text = field().value.trim();
    if (asked) asked.abort();
    asked = new AbortController();
    fetch(palette().dataset.address + '?q=' + encodeURIComponent(text), { credentials: 'same-origin', signal: asked.signal })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) throw new Error('no answer');
        return answer.json();
      })
      .then(function (answer) {
        if (text !== field().value.trim()) return;
        var items = text ? answer.items : lately().concat(answer.items);
        show(items);
        say(items.length ? palette().dataset.some.replace('#', items.length) : palette().dataset.none);
      })
      .catch(function (failure) {
        if (failure.name === 'AbortError') return;
        show([]);
        say(palette().dataset.failed);
      });
  }
  function lately() {
    return recent().map(function (item) { return Object.assign({}, item, { heading: palette().dataset.recent }); });
  }
  function askSoon() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  /* ---- coming and going */
  function open() {
    if (!palette() || palette().open) return;
    field().value = '';
    show([]);
    say('');
    palette().showModal();
    field().focus();
    ask();
  }
  function close() {
    clearTimeout(timer);
    if (asked) asked.abort();
    palette().close();
  }

  document.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k' && palette()) {
      event.preventDefault();
      if (palette().open) close(); else open();
      return;
    }
    if (event.target !== field() || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Home' && event.ctrlKey || event.key === 'End' && event.ctrlKey) {
      event.preventDefault();
      choose(options()[event.key === 'Home' ? 0 : options().length - 1]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(chosen(), event.ctrlKey || event.metaKey);
    }
  });
  document.addEventListener('input', function (event) {
    if (event.target === field()) askSoon();
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-palette]')) open();
    else if (event.target.closest('[data-palette-close]') || event.target === palette()) close();
    else if (event.target.closest('.palette-option')) go(event.target.closest('.palette-option'), event.ctrlKey || event.metaKey);
  });
  document.addEventListener('pointermove', function (event) {
    var under = event.target.closest && event.target.closest('.palette-option');
    if (under && under !== chosen()) choose(under);
  });
})();
