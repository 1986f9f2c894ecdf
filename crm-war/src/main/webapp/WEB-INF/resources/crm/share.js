/* The board of tasks by person: a card is dropped on somebody, or given by its button; both ask the server, which may refuse. */
(function () {
  'use strict';

  var dragged = null;
  function lane(event) {
    var lane = event.target.closest && event.target.closest('[data-person]');
    return lane && dragged && lane.dataset.person && !lane.contains(dragged) ? lane : null;
  }
  function clear() {
    document.querySelectorAll('.lane.takes').forEach(function (each) { each.classList.remove('takes'); });
  }
  document.addEventListener('dragstart', function (event) {
    dragged = event.target.closest && event.target.closest('.card[data-task]');
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
  });
  document.addEventListener('dragover', function (event) {
    clear();
    var over = lane(event);
    if (!over) return;
    over.classList.add('takes');
    event.preventDefault();
  });
  document.addEventListener('drop', function (event) {
    var on = lane(event);
    clear();
    if (!on) return;
    event.preventDefault();
    window.giveTask([{ name: 'task', value: dragged.dataset.task }, { name: 'to', value: on.dataset.person }]);
  });
  document.addEventListener('dragend', function () { dragged = null; clear(); });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-give]');
    if (!button) return;
    document.getElementById('give:task').value = button.dataset.give;
    window.PF('give').show();
  });
})();
