-- a receipt stamps one card, once
create unique index point_lot_stamp on point_lot (ref) where cause = 'stamp';
