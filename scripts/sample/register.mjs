/** The register of the town: buildings as GeoJSON features and households as rows of the table. */
export class Register {
  buildings = [];
  rows = [];
  #ids = new Set();

  constructor(random) {
    this.random = random;
  }

  /** A building with a footprint: rings of degrees, the outer one counter-clockwise and unclosed. */
  building(id, rings, { floors = null, units = null, kind = 'residential' } = {}) {
    if (this.#ids.has(id)) throw new Error(`two buildings are called ${id}`);
    this.#ids.add(id);
    const coordinates = rings.map((ring) => [...ring, ring[0]]);
    this.buildings.push({
      type: 'Feature',
      properties: { id, floors, units, kind },
      geometry: { type: 'Polygon', coordinates },
    });
    return id;
  }

  /** A household at a place; people are drawn unless given, null where the register does not know them. */
  household([lon, lat], { building = '', unit = '', floor = '', room = '', people = this.#people() } = {}) {
    this.rows.push({ lon, lat, building, unit, floor, room, people });
  }

  /** The table as CSV, numbered in the order of entry. */
  csv() {
    const lines = ['户编号,经度,纬度,楼栋,单元,楼层,房号,人数'];
    this.rows.forEach((r, i) => {
      const id = `H${String(i + 1).padStart(5, '0')}`;
      const cells = [id, r.lon.toFixed(7), r.lat.toFixed(7), r.building, r.unit, r.floor, r.room, r.people ?? ''];
      lines.push(cells.join(','));
    });
    return `${lines.join('\n')}\n`;
  }

  /** Persons of a household, about as a census has them. */
  #people() {
    return this.random.pick([
      [1, 22],
      [2, 31],
      [3, 24],
      [4, 13],
      [5, 7],
      [6, 3],
    ]);
  }
}
