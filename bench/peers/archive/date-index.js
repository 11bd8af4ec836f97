/** The index by date: all years, and every year, month and day that has stories. */
import { placeName } from './dates.js';

/** A page of the index; a day has stories, and all others have places one level down. */
class IndexPage {
  constructor(place, below, stories) {
    this.place = place;
    this.address = place ? `/indeks/${place}/` : '/indeks/';
    this.title = place ? `Indeks berita ${placeName(place)}` : 'Indeks';
    this.below = below;
    this.stories = stories;
    this.trail = trailTo(place);
  }
}

export function indexPages({ years, months, days }) {
  const under = (places, length) => Map.groupBy(places.keys(), (place) => place.slice(0, length));
  const levels = [
    { places: years, below: under(months, 4), counts: months },
    { places: months, below: under(days, 7), counts: days },
  ];
  return [
    new IndexPage('', entries([...years.keys()], years)),
    ...levels.flatMap(({ places, below, counts }) =>
      [...places.keys()].map((place) => new IndexPage(place, entries(below.get(place), counts))),
    ),
    ...[...days].map(([day, stories]) => new IndexPage(day, [], stories)),
  ];
}

const entries = (places, counts) =>
  places.map((place) => ({
    address: `/indeks/${place}/`,
    name: placeName(place),
    count: counts.get(place).length,
  }));

/** The places above one: of a day its month, its year and all years. */
function trailTo(place) {
  const parts = place === '' ? [] : place.split('/').slice(0, -1);
  const above = parts.map((part, i) => ({
    address: `/indeks/${parts.slice(0, i + 1).join('/')}/`,
    name: part,
  }));
  return place === '' ? [] : [{ address: '/indeks/', name: 'Indeks' }, ...above];
}
