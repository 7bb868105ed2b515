// Natural Earth countries, cut to the lands between western Europe and eastern China.
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';

const WINDOW = { west: 0, east: 128, south: 5, north: 66 };

const touches = ring => ring.some(([x, y]) => x >= WINDOW.west && x <= WINDOW.east && y >= WINDOW.south && y <= WINDOW.north);

const clamp = ring => ring.map(([x, y]) => [
  Math.min(Math.max(x, WINDOW.west - 8), WINDOW.east + 8),
  Math.min(Math.max(y, WINDOW.south - 8), WINDOW.north + 8),
]);

export function cut(world) {
  const features = feature(world, world.objects.countries).features.map(country => {
    const polygons = country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
    const kept = polygons.filter(polygon => touches(polygon[0])).map(polygon => polygon.map(clamp));
    return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: kept } };
  }).filter(country => country.geometry.coordinates.length > 0);
  return topology({ countries: { type: 'FeatureCollection', features } }, 20000);
}
