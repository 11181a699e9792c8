/** What makes the page smoother and what nothing depends on: without JavaScript every page works as well. */
export const script = `
(function () {
  var form = document.querySelector('form')
  if (!form) return
  var next = form.querySelector('.button[name=continue]')
  var label = next && next.getAttribute('data-usual')

  // The button says what it will do: an option may lead straight to sending.
  function relabel() {
    if (!next) return
    var chosen = form.querySelectorAll('[data-next]:checked, option[data-next]:checked')
    var last = chosen[chosen.length - 1]
    next.textContent = last ? last.getAttribute('data-next') : label
  }

  function speakDay(input) {
    var spoken = input.parentNode.querySelector('.spoken')
    var day = /^\\d{4}-\\d\\d-\\d\\d$/.test(input.value) ? new Date(input.value + 'T12:00:00') : null
    if (!spoken) return
    spoken.textContent = day
      ? day.toLocaleDateString('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
      : ''
  }

  form.addEventListener('change', function (event) {
    if (event.target.type === 'date') speakDay(event.target)
    relabel()
  })

  // Typing a text of one's own ticks its option.
  form.addEventListener('input', function (event) {
    var tick = event.target.getAttribute('data-ticks')
    var box = tick && document.getElementById(tick)
    if (box && event.target.value) box.checked = true
  })

  // The enter key of a phone's keyboard closes it; it must not send a form that is half filled in.
  form.addEventListener('keydown', function (event) {
    var field = event.target
    if (event.key !== 'Enter' || field.tagName !== 'INPUT') return
    event.preventDefault()
    field.blur()
  })

  form.addEventListener('click', function (event) {
    if (event.target.name !== 'clear') return
    event.preventDefault()
    var fields = event.target.parentNode.querySelectorAll('input')
    for (var i = 0; i < fields.length; i++) {
      if (fields[i].type === 'text') fields[i].value = ''
      else fields[i].checked = false
    }
    relabel()
  })

  form.addEventListener('submit', function () {
    setTimeout(function () {
      if (!next) return
      next.disabled = true
      next.textContent = 'Even geduld…'
    }, 0)
  })
  window.addEventListener('pageshow', function () {
    if (!next) return
    next.disabled = false
    relabel()
  })

  var amiss = document.querySelector('.card.amiss')
  if (amiss) {
    amiss.scrollIntoView({ block: 'center' })
    amiss.focus({ preventScroll: true })
  }
})()
`
