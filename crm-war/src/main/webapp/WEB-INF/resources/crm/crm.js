/* What pages need beyond PrimeFaces: menus, number keys, kept drafts, lists that grow. No inline scripts anywhere. */
(function () {
  'use strict';

  /* menus close by Escape, by a click elsewhere, and when the focus leaves them */
  function closeMenus(except) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (menu !== except) menu.open = false;
    });
  }
  document.addEventListener('click', function (event) {
    closeMenus(event.target.closest('details.menu'));
    var more = event.target.closest('.nav-more');
    if (more) {
      var open = more.closest('.rail').classList.toggle('open');
      more.setAttribute('aria-expanded', String(open));
    }
  });
  /* a button opens the dialog that it names */
  document.addEventListener('click', function (event) {
    var opener = event.target.closest('[data-dialog]');
    if (!opener || !window.PF) return;
    var dialog = window.PF(opener.dataset.dialog);
    /* when it closes, whoever opened it by keyboard goes on where that was */
    dialog.cfg.onHide = function () {
      setTimeout(function () {
        var held = document.activeElement;
        if (held && held !== document.body && !held.closest('.ui-dialog')) return;
        var menu = opener.closest('details.menu');
        (menu && !menu.open ? menu.querySelector('summary') : opener).focus();
      }, 0);
    };
    dialog.show();
  });
  document.addEventListener('focusin', function (event) {
    closeMenus(event.target.closest('details.menu'));
  });

  /* number keys choose, "/" searches, Ctrl+Enter sends; none of them while somebody types, except Ctrl+Enter */
  function typing(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(radio|checkbox|button|submit)$/.test(element.type);
  }
  /* whether a key alone may do something: nobody types, no dialog is open, and nobody has switched such keys off in the sheet of keys */
  function takesKeys(element) {
    return !typing(element) && !document.querySelector('.ui-dialog[aria-hidden="false"], dialog[open]') && localStorage.getItem('shortcuts-off') !== 'yes';
  }
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      var open = document.querySelector('details.menu[open]');
      if (open) {
        open.open = false;
        open.querySelector('summary').focus();
      }
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // whoever has not touched anything yet means the outcome that the page asks for
      var form = event.target.closest('form') || (document.querySelector('.choices.keyed') || document.body).closest('form');
      var main = form && form.querySelector('.ui-button.primary');
      if (main) {
        event.preventDefault();
        main.click();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !takesKeys(event.target)) return;
    if (event.key === '/') {
      var seek = document.getElementById('seek');
      if (seek) {
        event.preventDefault();
        seek.focus();
      }
    } else if (/^[1-9]$/.test(event.key)) {
      var radios = document.querySelectorAll('.choices.keyed input[type="radio"]:not(:disabled)');
      var radio = radios[Number(event.key) - 1];
      if (radio) {
        event.preventDefault();
        radio.focus();
        radio.click();
      }
    }
  });

  /* a plain form is sent once, however often its button is pressed */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.once === undefined) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-once]').forEach(function (form) { delete form.dataset.sent; });
  });

  /* what only makes sense with one choice is there only while that choice is made; without scripts everything is there */
  function fit(form) {
    form.querySelectorAll('[data-when]').forEach(function (part) {
      var when = part.dataset.when.split(':');
      var chosen = form.querySelector('[data-choice="' + when[0] + '"] input:checked, select[data-choice="' + when[0] + '"]');
      part.hidden = !chosen || when[1].split(' ').indexOf(chosen.value) < 0;
    });
  }
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form[data-choices]');
    if (form) fit(form);
  });
  function fitAll() { document.querySelectorAll('form[data-choices]').forEach(fit); }
  document.addEventListener('DOMContentLoaded', fitAll);
  window.addEventListener('load', function () {
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', fitAll);
  });

  /* what is typed into a kept form survives a lost session: it stays in this tab until the page says that it was saved */
  function draftOf(form) { return 'draft:' + form.dataset.keep; }
  function keep(form) {
    var values = {};
    form.querySelectorAll('[data-keep-as]').forEach(function (field) {
      var input = field.matches('input, textarea, select') ? field : field.querySelector('input:checked');
      if (input && input.value) values[field.dataset.keepAs] = input.value;
    });
    sessionStorage.setItem(draftOf(form), JSON.stringify(values));
  }
  function restore(form) {
    var values = JSON.parse(sessionStorage.getItem(draftOf(form)) || '{}');
    form.querySelectorAll('[data-keep-as]').forEach(function (field) {
      var value = values[field.dataset.keepAs];
      if (!value) return;
      if (field.matches('input, textarea, select')) {
        if (!field.value) field.value = value;
      } else {
        var choice = Array.from(field.querySelectorAll('input')).find(function (input) { return input.value === value; });
        if (choice && !field.querySelector('input:checked')) choice.checked = true;
      }
    });
  }
  function forgetSaved() {
    document.querySelectorAll('[data-forget]').forEach(function (mark) {
      sessionStorage.removeItem('draft:' + mark.dataset.forget);
    });
    if (document.querySelector('[data-forget-all]')) sessionStorage.clear();
  }
  document.addEventListener('input', function (event) {
    var form = event.target.closest('form[data-keep]');
    if (form) keep(form);
  });
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form[data-keep]');
    if (form) keep(form);
  });

  /* "more" takes the next page's rows and puts them behind those that are there; without scripts it is a plain link */
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-more]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.getAttribute('aria-disabled') === 'true') return;
    link.setAttribute('aria-disabled', 'true');
    fetch(link.href, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) throw new Error('no page');
        return answer.text();
      })
      .then(function (text) {
        var page = new DOMParser().parseFromString(text, 'text/html');
        var rows = document.querySelector(link.dataset.more);
        var more = page.querySelector(link.dataset.more);
        var first = more.firstElementChild;
        rows.append.apply(rows, Array.from(more.children));
        var next = page.querySelector('a[data-more="' + link.dataset.more + '"]');
        if (next) {
          link.href = next.getAttribute('href');
          link.removeAttribute('aria-disabled');
        } else {
          link.remove();
        }
        var focus = first && first.querySelector('a, button');
        if (focus) focus.focus();
      })
      .catch(function () { window.location.assign(link.href); });
  });

  /* lists that poll rest while nobody looks or nobody has touched the page for long, so that an idle session can end */
  var touched = Date.now();
  ['keydown', 'pointerdown', 'scroll'].forEach(function (kind) {
    window.addEventListener(kind, function () { touched = Date.now(); }, { passive: true });
  });
  function attended() { return !document.hidden && Date.now() - touched < 10 * 60 * 1000; }
  /* what somebody drags stays in the hand: nothing is written anew under it; whoever moves the pointer without dragging has let go */
  var dragging = false;
  document.addEventListener('dragstart', function () { dragging = true; });
  ['dragend', 'pointermove'].forEach(function (kind) { document.addEventListener(kind, function () { dragging = false; }, { passive: true }); });
  window.huike = {
    takesKeys: takesKeys,
    attended: attended,
    dragging: function () { return dragging; },
    watched: function () { return attended() && !dragging && !document.querySelector('[name="pick"]:checked'); }
  };

  /* one box picks all rows of the page; a list with picked rows is left as it is until they are used */
  document.addEventListener('change', function (event) {
    var all = event.target.closest('[data-pick-all]');
    if (!all) return;
    document.querySelectorAll('[name="' + all.dataset.pickAll + '"]').forEach(function (box) { box.checked = all.checked; });
  });

  /* a field that belongs to some outcomes shows with those */
  function showAsked() {
    var chosen = document.querySelector('[data-keep-as="outcome"] input:checked');
    document.querySelectorAll('.asked[data-outcomes]').forEach(function (field) {
      var wanted = field.dataset.outcomes;
      field.hidden = !!wanted && !(chosen && wanted.split(' ').indexOf(chosen.value) >= 0);
    });
  }
  document.addEventListener('change', function (event) { if (event.target.closest('[data-keep-as="outcome"]')) showAsked(); });
  document.addEventListener('DOMContentLoaded', function () {
    showAsked();
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', showAsked);
  });

  /* two at one task: each field of the other's draft can be taken over, or added to one's own; the server keeps it as if it had been typed */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-take], [data-add]');
    if (!button) return;
    var field = button.dataset.take || button.dataset.add;
    var text = document.querySelector('textarea[data-field="' + field + '"]');
    if (text) {
      text.value = button.dataset.add && text.value.trim() ? text.value.trim() + '\n' + button.dataset.theirs : button.dataset.theirs;
      text.dispatchEvent(new Event('input', { bubbles: true }));
      text.focus();
      return;
    }
    var choice = document.querySelector('[data-keep-as="' + field + '"] input[value="' + CSS.escape(button.dataset.theirs) + '"]');
    if (choice) choice.click();
  });

  /* a card is dragged to another lane: what its menu offers for that lane is done; the menu itself is the way by keyboard */
  var dragged = null;
  function wayTo(lane) { return dragged && lane && dragged.querySelector('[data-move="' + lane.dataset.lane + '"]'); }
  function unmarkLanes() {
    document.querySelectorAll('.lane.takes').forEach(function (lane) { lane.classList.remove('takes'); });
  }
  document.addEventListener('dragstart', function (event) {
    dragged = event.target.closest && event.target.closest('.card[draggable="true"]');
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    document.querySelectorAll('.lane').forEach(function (lane) { lane.classList.toggle('takes', !!wayTo(lane)); });
  });
  document.addEventListener('dragover', function (event) {
    if (wayTo(event.target.closest('.lane'))) event.preventDefault();
  });
  document.addEventListener('drop', function (event) {
    var way = wayTo(event.target.closest('.lane'));
    unmarkLanes();
    if (!way) return;
    event.preventDefault();
    way.click();
  });
  document.addEventListener('dragend', function () {
    dragged = null;
    unmarkLanes();
  });

  /* a page that was asked to begin with one of its dialogs */
  function openAsked() {
    var asked = document.querySelector('[data-open]');
    var name = asked && asked.dataset.open;
    if (!name || !document.querySelector('[data-dialog="' + CSS.escape(name) + '"]')) return;
    asked.removeAttribute('data-open');
    window.PF(name).show();
  }
  window.addEventListener('load', openAsked);

  /*
   * What had the focus may be gone after a partial update, such as the button by which a task was taken. Whoever works by keyboard goes on at the
   * next place of the same list, else at the first field that is wrong, else at what the page says; never at the page's beginning.
   */
  var heldAt = null;
  document.addEventListener('focusin', function (event) {
    var form = event.target.closest('form');
    var row = event.target.closest('li, tr');
    heldAt = {
      id: event.target.id,
      form: form ? form.id : null,
      place: form && row ? Array.from(form.querySelectorAll('li, tr')).indexOf(row) : -1
    };
  });
  function keepFocus() {
    var held = document.activeElement;
    if (!heldAt || (held && held !== document.body) || document.querySelector('.ui-dialog[aria-hidden="false"]')) return;
    var form = heldAt.form && document.getElementById(heldAt.form);
    var wrong = form && form.querySelector('[aria-invalid="true"]');
    if (wrong) { wrong.focus(); return; }
    var rows = form && heldAt.place >= 0 ? Array.from(form.querySelectorAll('li, tr')) : [];
    var row = rows.length ? rows[Math.min(heldAt.place, rows.length - 1)] : null;
    var next = (heldAt.id && document.getElementById(heldAt.id)) || (row && row.querySelector('a[href], button')) ||
      document.getElementById('saying') || document.getElementById('main');
    if (next) next.focus({ preventScroll: true });
  }
  window.addEventListener('load', function () {
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', function () { setTimeout(keepFocus, 50); });
  });

  /* runs now and after each partial update */
  function settle() {
    forgetSaved();
    document.querySelectorAll('form[data-keep]').forEach(restore);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', settle);
  else settle();
})();
