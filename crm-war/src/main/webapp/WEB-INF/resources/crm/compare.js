/* Two versions of a diagram beside each other, with what was added, removed, changed and moved; a line of the list shows its element in both. The licence wants bpmn.io's watermark left visible. */
(function () {
  'use strict';
  /* near enough to be read */
  var CLOSE = 0.8;
  var SIGNS = { added: '+', removed: '−', changed: '~', moved: '⇄' };

  function load(box, words) {
    return fetch(box.dataset.source, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) throw new Error('no diagram');
        return answer.status === 204 ? null : answer.text();
      })
      .then(function (xml) {
        if (xml === null) {
          box.classList.add('failed');
          box.textContent = words.missing;
          return null;
        }
        var viewer = new window.BpmnNavigatedViewer({ container: box });
        return viewer.importXML(xml).then(function () { return viewer; });
      });
  }

  function mark(viewer, id, kind) {
    if (!viewer || !viewer.get('elementRegistry').get(id)) return;
    viewer.get('canvas').addMarker(id, 'is-' + kind);
    var sign = document.createElement('span');
    sign.className = 'difference ' + kind;
    sign.textContent = SIGNS[kind];
    viewer.get('overlays').add(id, { position: { top: -10, right: 10 }, scale: { min: 0.75 }, html: sign });
  }

  /* what the list tells in words counts as changed, too: a retry cycle or a listener is nowhere in a shape */
  function differences(before, after, list) {
    var found = { added: [], removed: [], changed: [], moved: [] };
    if (!before || !after) return found;
    var told = window.HuikeDiffer.diff(before.getDefinitions(), after.getDefinitions());
    found.added = Object.keys(told._added);
    found.removed = Object.keys(told._removed);
    var changed = Object.keys(told._changed);
    list.querySelectorAll('[data-element]').forEach(function (line) {
      var id = line.dataset.element;
      if (changed.indexOf(id) < 0 && found.added.indexOf(id) < 0 && found.removed.indexOf(id) < 0) changed.push(id);
    });
    found.changed = changed;
    found.moved = Object.keys(told._layoutChanged).filter(function (id) { return changed.indexOf(id) < 0; });
    return found;
  }

  function nameOf(viewer, id) {
    var element = viewer.get('elementRegistry').get(id);
    return element && element.businessObject && element.businessObject.name || id;
  }

  function line(id, words) {
    var item = document.createElement('li');
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'difference-line';
    button.dataset.element = id;
    button.setAttribute('aria-pressed', 'false');
    var sign = document.createElement('span');
    sign.className = 'difference moved';
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = SIGNS.moved;
    button.append(sign, ' ', words);
    item.appendChild(button);
    return item;
  }

  function showIn(viewer, id, chosen) {
    if (!viewer) return;
    var canvas = viewer.get('canvas');
    if (chosen && viewer.get('elementRegistry').get(chosen)) canvas.removeMarker(chosen, 'is-chosen');
    var element = viewer.get('elementRegistry').get(id);
    if (!element) return;
    canvas.addMarker(element, 'is-chosen');
    if (canvas.zoom() < CLOSE) canvas.zoom(CLOSE);
    canvas.scrollToElement(element, 60);
  }

  function compare(section) {
    var words = section.dataset;
    var list = section.querySelector('.changes');
    var boxes = Array.prototype.slice.call(section.querySelectorAll('.side'));
    Promise.all(boxes.map(function (box) { return load(box, words); }))
      .then(function (viewers) {
        var found = differences(viewers[0], viewers[1], list);
        found.added.forEach(function (id) { mark(viewers[1], id, 'added'); });
        found.removed.forEach(function (id) { mark(viewers[0], id, 'removed'); });
        ['changed', 'moved'].forEach(function (kind) {
          found[kind].forEach(function (id) { viewers.forEach(function (viewer) { mark(viewer, id, kind); }); });
        });
        /* ways move with what they lead to, and need no word of their own */
        found.moved.forEach(function (id) {
          var element = viewers[1].get('elementRegistry').get(id);
          if (element && !element.waypoints) list.appendChild(line(id, words.moved + ' ' + nameOf(viewers[1], id)));
        });
        if (!list.children.length) section.querySelector('.unchanged').hidden = false;
        whole(viewers);
        answer(section, viewers);
        section.dataset.shown = 'yes';
      })
      .catch(function () {
        boxes.forEach(function (box) {
          box.classList.add('failed');
          box.textContent = words.failed;
        });
      });
  }

  function each(viewers, deed) { viewers.filter(Boolean).forEach(deed); }
  function whole(viewers) { each(viewers, function (viewer) { viewer.get('canvas').zoom('fit-viewport', 'auto'); }); }
  function step(viewers, way) { each(viewers, function (viewer) { viewer.get('zoomScroll').stepZoom(way); }); }

  function answer(section, viewers) {
    var turn = { whole: function () { whole(viewers); }, in: function () { step(viewers, 1); }, out: function () { step(viewers, -1); } };
    section.querySelectorAll('[data-zoom]').forEach(function (button) { button.addEventListener('click', turn[button.dataset.zoom]); });
    var chosen = null;
    function choose(id) {
      viewers.forEach(function (viewer) { showIn(viewer, id, chosen); });
      chosen = id;
      section.querySelectorAll('.difference-line').forEach(function (line) {
        line.setAttribute('aria-pressed', String(line.dataset.element === id));
      });
    }
    section.addEventListener('click', function (event) {
      var pressed = event.target.closest('.difference-line');
      if (pressed) choose(pressed.dataset.element);
    });
    viewers.forEach(function (viewer) {
      if (viewer) viewer.on('element.click', function (event) {
        if (event.element.parent) choose(event.element.id);
      });
    });
  }

  function begin() { document.querySelectorAll('.comparison').forEach(compare); }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
