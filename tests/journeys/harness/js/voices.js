// Replaces the browser's voices, so that every machine has the same. Nothing sounds: each text to be spoken
// is kept, and ends when the journey says so. The server fills in the voices.
(() => {
  const voice = { list: __VOICES__, spoken: [], queue: [], cancelled: 0 };
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  window.SpeechSynthesis = class extends EventTarget {
    get speaking() {
      return voice.queue.length > 0;
    }
    get pending() {
      return voice.queue.length > 1;
    }
    getVoices() {
      return voice.list;
    }
    speak(utterance) {
      voice.queue.push(utterance);
      voice.spoken.push([utterance.text, utterance.lang, utterance.voice?.lang ?? ""]);
    }
    cancel() {
      voice.queue = [];
      voice.cancelled += 1;
    }
  };
  const speech = new window.SpeechSynthesis();
  Object.defineProperty(window, "speechSynthesis", { configurable: true, get: () => speech });
  // Ends all texts in the queue.
  voice.finish = () => voice.queue.splice(0).forEach((utterance) => utterance.dispatchEvent(new Event("end")));
  // Replaces the voices, as a browser finds them some time after it has loaded a page.
  voice.find = (list) => {
    voice.list = list;
    speech.dispatchEvent(new Event("voiceschanged"));
  };
  window.__voice = voice;
})();
