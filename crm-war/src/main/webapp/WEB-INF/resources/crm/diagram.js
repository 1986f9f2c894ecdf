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
          function mark(ids, name) {
            ids.split(' ').forEach(function (id) {
              if (id && registry.get(id)) canvas.addMarker(id, name);
            });
          }
          mark(box.dataset.way || '', 'been');
          mark(box.dataset.at || '', 'at');
          canvas.zoom('fit-viewport', 'auto');
          box.dataset.shown = 'yes';
        });
      })
      .catch(function () {
        box.classList.add('failed');
        box.textContent = box.dataset.failed;
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
})();
