/*
 * The modeler in the page: opens a file of a draft, has it checked while somebody draws, shows faults and comments at their elements. It sends nothing but
 * through the page's own forms. The licence wants bpmn.io's watermark left visible: nothing here hides it.
 */
(function () {
  'use strict';

  var CHECK_AFTER = 700;

  function load(address) {
    return new Promise(function (done, failed) {
      var script = document.createElement('script');
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function text(id) {
    var field = document.getElementById(id);
    return field ? field.value : '';
  }

  /* colours by the page's own tokens, so that they follow light and dark */
  var COLOURS = { defaultFillColor: 'var(--sheet)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' };

  /* ---- what is drawn with ------------------------------------------------------------------------------------------------- */

  /* the whole of it where that can be read; else its beginning, beside the palette */
  function begin(page, canvas) {
    canvas.zoom('fit-viewport', 'auto');
    if (!page.drawing || canvas.zoom() > 0.6) return;
    var all = canvas.viewbox().inner;
    canvas.zoom(0.75);
    var view = canvas.viewbox();
    canvas.viewbox({ x: all.x - 180, y: all.y - 60, width: view.width, height: view.height });
  }

  function diagram(page) {
    return load(page.drawing ? page.data.modeler : page.data.viewer).then(function () {
      var options = { container: page.canvas, bpmnRenderer: COLOURS };
      if (page.drawing) {
        options.propertiesPanel = { parent: page.panel };
        options.additionalModules = window.HuikeModeler.modules.concat(window.huikeDrawingWords(page.data.lang));
      }
      var tool = page.drawing ? new window.HuikeModeler.Modeler(options) : new window.BpmnNavigatedViewer(options);
      if (page.drawing) tool.get('elementTemplatesLoader').setTemplates(JSON.parse(text('drawing-templates')));
      return tool.importXML(page.source).then(function () {
        begin(page, tool.get('canvas'));
        tool.on('commandStack.changed', page.changed);
        tool.on('selection.changed', function (event) {
          var chosen = event.newSelection[0];
          if (chosen) page.chose(chosen.id);
        });
        return tool;
      });
    });
  }

  function table(page) {
    return load(page.data.tables).then(function () {
      var tool = new (page.drawing ? window.HuikeTables.Modeler : window.HuikeTables.Viewer)({ container: page.canvas });
      return tool.importXML(page.source).then(function () {
        var decision = tool.getViews().find(function (view) { return view.type === 'decisionTable'; });
        return Promise.resolve(decision && tool.open(decision)).then(function () {
          var viewer = tool.getActiveViewer();
          viewer.on('commandStack.changed', page.changed);
          viewer.on('selection.changed', function (event) {
            var cell = event.selection;
            var rule = cell && cell.row && cell.row.id;
            if (rule) page.chose(rule);
          });
          return tool;
        });
      });
    });
  }

  /* ---- faults and comments at their elements ------------------------------------------------------------------------------ */

  /* a fault names what is inside an element too, such as the clock of an event */
  function shape(tool, id) {
    var registry = tool.get('elementRegistry');
    return registry.get(id) || registry.find(function (element) {
      var said = element.businessObject;
      return (said && said.eventDefinitions || []).some(function (definition) { return definition.id === id; });
    });
  }

  function badge(kind, words, count) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'drawing-badge ' + kind;
    button.textContent = kind === 'fault' ? '!' : String(count);
    button.title = words;
    button.setAttribute('aria-label', words);
    return button;
  }

  function overlaysOf(page, list, kind, position, words) {
    var tool = page.tool;
    var overlays = tool.get('overlays');
    var canvas = tool.get('canvas');
    overlays.remove({ type: kind });
    tool.get('elementRegistry').forEach(function (element) { canvas.removeMarker(element, kind); });
    var at = new Map();
    document.querySelectorAll('#' + list + ' > li').forEach(function (line) {
      var here = !line.dataset.file || line.dataset.file === page.data.file;
      var element = here && line.dataset.element && shape(tool, line.dataset.element);
      if (!element || element === canvas.getRootElement()) return;
      at.set(element, (at.get(element) || []).concat(line));
    });
    at.forEach(function (lines, element) {
      canvas.addMarker(element, kind);
      var button = badge(kind, words + ' ' + lines.map(function (line) { return line.dataset.what || line.querySelector('.told').textContent; }).join(' · '), lines.length);
      button.addEventListener('click', function () {
        lines[0].scrollIntoView({ block: 'center' });
        lines[0].querySelector('button').focus();
      });
      overlays.add(element, kind, { position: position, html: button });
    });
  }

  function showFindings(page) {
    if (!page.tool || page.isTable) return;
    overlaysOf(page, 'fault-list', 'fault', { top: -12, left: -12 }, page.data.faults);
    overlaysOf(page, 'comment-list', 'comment', { bottom: 10, right: 10 }, page.data.comments);
  }

  function showWay(page, ids) {
    var canvas = page.tool.get('canvas');
    page.tool.get('elementRegistry').forEach(function (element) { canvas.removeMarker(element, 'way'); });
    ids.split(' ').forEach(function (id) {
      var element = id && shape(page.tool, id);
      if (element) canvas.addMarker(element, 'way');
    });
  }

  function goTo(page, id, way) {
    if (!page.tool || page.isTable) return;
    showWay(page, way || '');
    var element = shape(page.tool, id);
    if (!element) return;
    var canvas = page.tool.get('canvas');
    if (canvas.zoom() < 0.7) canvas.zoom(0.8);
    canvas.scrollToElement(element, 80);
    if (page.drawing) page.tool.get('selection').select(element);
    page.root.scrollIntoView({ block: 'nearest' });
  }

  /* ---- the page ----------------------------------------------------------------------------------------------------------- */

  /* what has just been drawn, into the field that the form sends */
  function write(page) {
    return page.tool.saveXML({ format: true }).then(function (saved) {
      document.getElementById('draw:source').value = saved.xml;
      /* a session that is over, or a page that is left by mistake, costs nothing: the drawing waits in this tab */
      if (page.dirty) sessionStorage.setItem(page.key, JSON.stringify({ edition: text('draw:edition'), xml: saved.xml }));
      return saved.xml;
    });
  }

  /* what was drawn here on the same edition and not kept */
  function restore(page) {
    var stored = page.drawing && JSON.parse(sessionStorage.getItem(page.key) || 'null');
    if (!stored || stored.edition !== text('draw:edition') || stored.xml === page.source) return;
    page.source = stored.xml;
    page.dirty = true;
    page.root.querySelector('.drawing-restored').hidden = false;
  }

  function check(page) {
    if (page.checking) {
      page.again = true;
      return;
    }
    page.checking = true;
    write(page).then(function () { document.getElementById('draw:check').click(); });
  }

  function keep(page) {
    write(page).then(function () {
      page.keptBefore = text('draw:edition');
      document.getElementById('draw:keep').click();
    });
  }

  function download(page) {
    write(page).then(function (xml) {
      var link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
      link.download = page.data.file;
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    });
  }

  function answered(page) {
    if (page.keptBefore !== undefined && page.keptBefore !== text('draw:edition')) {
      page.dirty = false;
      sessionStorage.removeItem(page.key);
      page.root.dataset.kept = text('draw:edition');
    }
    page.keptBefore = undefined;
    showFindings(page);
    page.checking = false;
    page.root.dataset.checked = String(page.checks += 1);
    if (page.again) {
      page.again = false;
      check(page);
    }
  }

  function listen(page) {
    document.addEventListener('click', function (event) {
      var show = event.target.closest('[data-drawing-show]');
      if (show) goTo(page, show.dataset.drawingShow, (show.closest('li') || show).dataset.path);
      if (event.target.closest('[data-drawing-keep]')) keep(page);
      if (event.target.closest('[data-drawing-save]')) download(page);
    });
    window.addEventListener('beforeunload', function (event) {
      if (page.dirty) event.preventDefault();
    });
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', function () { answered(page); });
  }

  function start() {
    var root = document.getElementById('drawing');
    if (!root) return;
    var narrow = window.matchMedia('(max-width: 48rem)').matches;
    var page = {
      root: root,
      data: root.dataset,
      canvas: root.querySelector('.drawing-canvas'),
      panel: root.querySelector('.drawing-panel'),
      isTable: root.dataset.table === 'true',
      drawing: root.dataset.drawing === 'true' && !narrow,
      source: text('draw:source') || text('drawing-source'),
      key: 'drawing:' + window.location.search,
      checks: 0
    };
    restore(page);
    root.classList.toggle('read-only', !page.drawing);
    page.changed = function () {
      if (!page.drawing) return;
      page.dirty = true;
      clearTimeout(page.timer);
      page.timer = setTimeout(function () { check(page); }, CHECK_AFTER);
    };
    page.chose = function (id) {
      var field = document.getElementById('say:f1:element');
      if (field) field.value = id;
    };
    (page.isTable ? table(page) : diagram(page))
      .then(function (tool) {
        page.tool = tool;
        listen(page);
        showFindings(page);
        if (page.dirty) check(page);
        root.dataset.shown = 'yes';
        /* for whoever tries the page by a program, as its tests do */
        window.huikeDrawing = tool;
      })
      .catch(function (error) {
        page.canvas.classList.add('failed');
        page.canvas.textContent = root.dataset.failed + ' ' + (error && error.message || '');
      });
  }
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start);
})();
