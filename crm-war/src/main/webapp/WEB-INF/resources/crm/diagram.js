/* Draws a process diagram with the customer's way and position. The licence wants bpmn.io's watermark left visible: nothing here hides it. */
(function () {
  'use strict';
  function draw(box) {
    if (box.dataset.drawn) return;
    box.dataset.drawn = 'yes';
    fetch(box.dataset.diagram, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) throw new Error('no diagram');
        return answer.text();
      })
      .then(function (xml) {
        var viewer = new window.BpmnNavigatedViewer({ container: box });
        return viewer.importXML(xml).then(function () {
          var canvas = viewer.get('canvas');
          var registry = viewer.get('elementRegistry');
          /* what holds other steps is not coloured: it would hide which of them is meant */
          function leaves(ids) {
            return ids.split(' ')
              .map(function (id) { return id && registry.get(id); })
              .filter(function (element) { return element && !(element.children && element.children.length); });
          }
          leaves(box.dataset.way || '').forEach(function (element) { canvas.addMarker(element, 'been'); });
          var here = leaves(box.dataset.at || '');
          here.forEach(function (element) { canvas.addMarker(element, 'at'); });

          figures(viewer, box.dataset.figures || '');

          function whole() { canvas.zoom('fit-viewport', 'auto'); }
          /* close enough to read, the customer's step in the middle */
          function closeUp() {
            var last = here[0] || leaves(box.dataset.way || '').pop();
            if (!last) return whole();
            canvas.zoom(0.85);
            var view = canvas.viewbox();
            canvas.viewbox({ x: last.x + last.width / 2 - view.width / 2, y: last.y + last.height / 2 - view.height / 2, width: view.width, height: view.height });
          }
          var turn = { whole: whole, here: closeUp, in: function () { viewer.get('zoomScroll').stepZoom(1); }, out: function () { viewer.get('zoomScroll').stepZoom(-1); } };
          box.parentElement.querySelectorAll('[data-zoom]').forEach(function (button) {
            button.addEventListener('click', turn[button.dataset.zoom]);
          });
          if (box.dataset.whole) whole();
          else closeUp();
          box.dataset.shown = 'yes';
        });
      })
      .catch(function () {
        box.classList.add('failed');
        box.textContent = box.dataset.failed;
      });
  }
  /* what happens at each element: who waits, went through, fell out, failed; the same stands in the table below */
  var SIGNS = [['waiting', '◷'], ['through', '✓'], ['fell', '↘'], ['failed', '!']];
  function figures(viewer, told) {
    var registry = viewer.get('elementRegistry');
    var overlays = viewer.get('overlays');
    told.split(' ').forEach(function (each) {
      var parts = each.split(':');
      if (!parts[0] || !registry.get(parts[0])) return;
      var marks = document.createElement('div');
      marks.className = 'figure-marks';
      SIGNS.forEach(function (sign, place) {
        var number = Number(parts[place + 1]);
        if (!number) return;
        var mark = document.createElement('span');
        mark.className = 'figure ' + sign[0];
        mark.textContent = sign[1] + ' ' + number.toLocaleString(document.documentElement.lang);
        marks.appendChild(mark);
      });
      if (marks.childNodes.length) overlays.add(parts[0], { position: { bottom: 6, left: 0 }, scale: { min: 0.75 }, html: marks });
    });
  }
  function drawOpen() {
    document.querySelectorAll('.diagram[data-diagram]').forEach(function (box) {
      var fold = box.closest('details');
      if (!fold || fold.open) draw(box);
      else fold.addEventListener('toggle', function () { if (fold.open) draw(box); });
    });
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', drawOpen);
  else drawOpen();
  /* what was written anew, such as after a trial, is drawn anew */
  window.addEventListener('load', function () {
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', drawOpen);
  });
})();
